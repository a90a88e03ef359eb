// Logistic regression with an L2 penalty, fitted by L-BFGS (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5).

const STEPS = 80;
/** How many past steps the curvature is read from. */
const MEMORY = 7;
/** Ends where a step gains less than this part of the loss. */
const ENOUGH = 1e-5;

/**
 * @param rows `{ features, right, weight }[]`: indices of the features that a case has, 0 or 1, and how much the case counts
 * @param penalties of each feature's weight squared
 * @returns Float64Array of weights
 */
export function fit(rows, penalties) {
  const size = penalties.length;
  let point = new Float64Array(size);
  let { loss, slope } = lossAt(rows, penalties, point);
  const past = [];
  for (let step = 0; step < STEPS; step += 1) {
    const way = direction(slope, past);
    const next = search(rows, penalties, point, loss, slope, way);
    const moved = next.point.map((value, at) => value - point[at]);
    const turned = next.slope.map((value, at) => value - slope[at]);
    const curve = dot(moved, turned);
    if (curve > 1e-12) past.push({ moved, turned, curve });
    if (past.length > MEMORY) past.shift();
    const done = loss - next.loss < ENOUGH * loss;
    ({ point, loss, slope } = next);
    if (done) break;
  }
  return point;
}

export function probability(weights, features) {
  let sum = 0;
  for (const feature of features) sum += weights[feature];
  return 1 / (1 + Math.exp(-sum));
}

function lossAt(rows, penalties, point) {
  const slope = point.map((value, at) => penalties[at] * value);
  let loss = 0.5 * dot(slope, point);
  for (const { features, right, weight } of rows) {
    const guess = probability(point, features);
    loss -= weight * Math.log(Math.max(1e-12, right ? guess : 1 - guess));
    for (const feature of features) slope[feature] += weight * (guess - right);
  }
  return { loss, slope };
}

/** Uphill, as the curvature of the past steps bends it. */
function direction(slope, past) {
  const way = slope.slice();
  const shares = past.map(() => 0);
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const { moved, turned, curve } = past[at];
    shares[at] = dot(moved, way) / curve;
    add(way, turned, -shares[at]);
  }
  const last = past.at(-1);
  const scale = last ? last.curve / dot(last.turned, last.turned) : 1 / Math.sqrt(dot(slope, slope));
  for (let at = 0; at < way.length; at += 1) way[at] *= scale;
  past.forEach(({ moved, turned, curve }, at) => add(way, moved, shares[at] - dot(turned, way) / curve));
  return way;
}

/** Halves the step until the loss falls as the slope foretells. */
function search(rows, penalties, point, loss, slope, way) {
  const fall = dot(slope, way);
  for (let length = 1; ; length /= 2) {
    const there = point.map((value, at) => value - length * way[at]);
    const found = lossAt(rows, penalties, there);
    if (found.loss <= loss - 1e-4 * length * fall || length < 1e-6) return { point: there, ...found };
  }
}

function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at] * b[at];
  return sum;
}

function add(to, more, times) {
  for (let at = 0; at < to.length; at += 1) to[at] += times * more[at];
}
