/** The figures as lines for people. */
import type { Calibration } from './calibration.ts';
import type { Figure } from './tally.ts';

const LAYER_WIDTH = 44;

export function figureLine(layer: string, figure: Figure): string {
  const name = layer.padEnd(LAYER_WIDTH);
  if ('accuracy' in figure) return `${name} accuracy ${figure.accuracy.toFixed(3)}  (n ${figure.n})`;
  const { f1, precision, recall, gold, predicted } = figure;
  const shares = `F1 ${f1.toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}`;
  return `${name} ${shares}  (gold ${gold}, predicted ${predicted})`;
}

export function calibrationLines({ bins, error }: Calibration): string[] {
  return [
    'confidence      n   mean  right',
    ...bins.map(
      ({ from, to, n, confidence, right }) =>
        `${from.toFixed(1)} to ${to.toFixed(1)} ${String(n).padStart(6)}  ${confidence.toFixed(3)}  ${right.toFixed(3)}`,
    ),
    `expected calibration error ${error.toFixed(3)}`,
  ];
}
