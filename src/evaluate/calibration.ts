/** Whether confidence means what it says: of commitments found at 0.8, about eight of ten should be right. */
import { matchCommitments, type Case } from './score.ts';

export interface ReliabilityBin {
  /** Confidence from (inclusive) and to (exclusive, but for 1). */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly confidence: number;
  readonly right: number;
}

export interface Calibration {
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance of confidence and share right, weighted by n (expected calibration error; Naeini et al. 2015). */
  readonly error: number;
}

const BINS = 10;

export function calibrate(cases: readonly Case[]): Calibration {
  const found = cases.flatMap((one) => {
    const right = new Set(matchCommitments(one).pairs.map(([, commitment]) => commitment));
    return one.record.commitments.map((commitment) => ({
      confidence: commitment.confidence,
      right: right.has(commitment),
    }));
  });
  const bins = Array.from({ length: BINS }, (_, index): ReliabilityBin => {
    const inside = found.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index);
    const n = inside.length;
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      n,
      confidence: n === 0 ? 0 : inside.reduce((sum, { confidence }) => sum + confidence, 0) / n,
      right: n === 0 ? 0 : inside.filter(({ right }) => right).length / n,
    };
  }).filter(({ n }) => n > 0);
  const error = bins.reduce((sum, bin) => sum + (bin.n / found.length) * Math.abs(bin.confidence - bin.right), 0);
  return { bins, error };
}
