/** The drawing of the timeline: a lane for each precision, a bar for each period, as high as its commitments are many. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { utcTicks } from 'd3-time';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DatePrecision } from '../../../model/annotation.ts';
import { LANES, type Due } from './deadlines.ts';
import { formatCount, formatDeadline, plural } from './format.ts';

const LANE = 36;
const AXIS = 22;
const LABELS = 84;
/** Half a year's label. */
const RIGHT = 14;
const NARROWEST = 2.5;
const DIGIT = 7;

export const LANE_NAMES: Readonly<Record<DatePrecision, string>> = {
  day: 'Day',
  relative: 'Within a time',
  month: 'Month',
  quarter: 'Quarter',
  'fiscal-year': 'Fiscal year',
  year: 'Year',
  decade: 'Decade',
};

export interface DueProps {
  readonly due: readonly Due[];
  readonly onPick: (one: Due) => void;
}

export function Lanes({ due, onPick }: DueProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [from, to, later] = rangeOf(due);
  const x = scaleLinear([from, to], [LABELS, width - RIGHT]);
  const lanes = LANES.filter((lane) => due.some(({ precision }) => precision === lane));
  const bottom = lanes.length * LANE;
  const ticks = utcTicks(new Date(from), new Date(to), Math.max(2, Math.floor(width / 90)));
  const label = `Timeline of deadlines from ${year(from)} to ${year(to)}. The list below has them all.`;
  return (
    <div ref={frame}>
      <svg role="img" aria-label={label} width={width} height={bottom + AXIS} viewBox={`0 0 ${width} ${bottom + AXIS}`}>
        {ticks.map((tick, place) => (
          <g key={tick.getTime()} class="tick" transform={`translate(${round(x(tick))},0)`}>
            <line y2={bottom} />
            <text y={bottom + 15}>{tickLabel(tick, place === 0)}</text>
          </g>
        ))}
        {lanes.map((lane, place) => (
          <g key={lane} transform={`translate(0,${place * LANE})`}>
            <text class="lane" y={LANE - 4}>
              {LANE_NAMES[lane]}
            </text>
            <line class="base" x1={LABELS} x2={width} y1={LANE} y2={LANE} />
            <Lane due={due.filter((one) => one.precision === lane && one.from < to)} x={x} onPick={onPick} />
          </g>
        ))}
      </svg>
      {later > 0 && (
        <p class="note">
          {formatCount(later)} later than {year(to)} not drawn.
        </p>
      )}
    </div>
  );
}

/** Heights compare within a lane: a year gathers far more than a day. */
function Lane({ due, x, onPick }: DueProps & { x: ScaleLinear<number, number> }): JSX.Element {
  const height = scaleLinear([0, Math.max(1, ...due.map(({ count }) => count))], [NARROWEST, LANE - 15]);
  const end = x.range()[1] ?? 0;
  return (
    <>
      {due.map((one) => {
        const [left, tall, count] = [x(one.from), round(height(one.count)), formatCount(one.count)];
        const wide = Math.max(NARROWEST, Math.min(x(one.to), end) - left - 1);
        return (
          <g
            key={one.deadline}
            class="due"
            onClick={() => {
              onPick(one);
            }}
          >
            <title>{`${formatDeadline(one.deadline, one.precision)}: ${plural(one.count, 'commitment')}`}</title>
            <rect x={round(left)} width={round(wide)} y={LANE - tall} height={tall} />
            {one.count > 1 && wide > (count.length + 1) * DIGIT && (
              <text x={round(left + wide / 2)} y={LANE - tall - 2}>
                {count}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** Of many deadlines, a few far out would press all others into a corner: beyond twice the span of 98 in 100 the axis is cut. */
const MANY = 50;

function rangeOf(due: readonly Due[]): [from: number, to: number, later: number] {
  const from = Math.min(...due.map((one) => one.from));
  const ends = due.map((one) => one.to).sort((a, b) => a - b);
  const most = ends[Math.floor((ends.length - 1) * 0.98)] ?? from;
  const end = ends.at(-1) ?? from;
  const to = due.length >= MANY && end - from > 2 * (most - from) ? most : end;
  return [from, to, due.reduce((sum, one) => sum + (one.from >= to ? one.count : 0), 0)];
}

function useWidth(frame: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.max(280, Math.floor(entry?.contentRect.width ?? 0)));
    });
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
    };
  }, []);
  return width;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The year in January, else the month; the first says both. */
function tickLabel(tick: Date, first: boolean): string {
  const [month, ofYear] = [tick.getUTCMonth(), String(tick.getUTCFullYear())];
  return month === 0 ? ofYear : `${MONTHS[month] ?? ''}${first ? ` ${ofYear}` : ''}`;
}

function year(time: number): number {
  return new Date(time - 1).getUTCFullYear();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
