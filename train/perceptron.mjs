// Averaged structured perceptron (Collins 2002), the mean of several shuffles of the examples.

const ROUNDS = 10;
const SEEDS = [1, 2, 3];
/** Features seen less often are left out. */
const LEAST_SEEN = 2;
/** Weights are rounded to whole numbers of this fraction. */
const SCALE = 4;
/** A feature whose every weight is smaller is left out. */
const LEAST_WEIGHT = 5;

/**
 * @param runs `{ labels, features }[]`: for each token of a run its label and the names of its features
 * @param labels how many labels there are
 * @param viterbi makes what finds the best label sequence: `(transitions) => (scores, length) => labels`
 * @returns `{ features: Map(name → weights of the labels), transitions }`, in whole numbers
 */
export function learn(runs, labels, viterbi) {
  const ids = idsOf(runs);
  const examples = runs.map((run) => ({
    labels: run.labels,
    features: run.features.map((own) => own.map((feature) => ids.get(feature)).filter((id) => id !== undefined)),
  }));
  const models = SEEDS.map((seed) => learnOnce(examples, ids.size, labels, viterbi, seed));
  const mean = (table, index) =>
    Math.round((SCALE * models.reduce((sum, model) => sum + model[table][index], 0)) / SEEDS.length);
  const features = new Map();
  for (const [feature, id] of ids) {
    const own = Float64Array.from({ length: labels }, (_, label) => mean('weights', id * labels + label));
    if (own.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) features.set(feature, own);
  }
  return { features, transitions: Float64Array.from({ length: labels * labels }, (_, index) => mean('moves', index)) };
}

function idsOf(runs) {
  const counts = new Map();
  for (const { features } of runs) {
    for (const own of features) for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const ids = new Map();
  for (const [feature, count] of counts) if (count >= LEAST_SEEN) ids.set(feature, ids.size);
  return ids;
}

function learnOnce(examples, size, labels, viterbi, seed) {
  const weights = averaged(size * labels);
  const moves = averaged(labels * labels);
  const best = viterbi(moves.now);
  const random = generator(seed);
  let step = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const example of shuffled(examples, random)) {
      const guess = best(scoresOf(example.features, weights.now, labels), example.features.length);
      if (guess.some((label, at) => label !== example.labels[at]))
        correct(example, guess, weights, moves, labels, step);
      step += 1;
    }
  }
  return { weights: weights.mean(step), moves: moves.mean(step) };
}

function scoresOf(features, weights, labels) {
  const scores = new Float64Array(features.length * labels);
  features.forEach((own, at) => {
    for (const id of own) {
      for (let label = 0; label < labels; label += 1) scores[at * labels + label] += weights[id * labels + label];
    }
  });
  return scores;
}

/** Rewards what the right sequence has and the guess lacks, and the other way about. */
function correct(example, guess, weights, moves, labels, step) {
  let before = 0;
  let beforeGuess = 0;
  guess.forEach((label, at) => {
    const right = example.labels[at];
    if (label !== right) {
      for (const id of example.features[at]) {
        weights.bump(id * labels + right, 1, step);
        weights.bump(id * labels + label, -1, step);
      }
    }
    moves.bump(before * labels + right, 1, step);
    moves.bump(beforeGuess * labels + label, -1, step);
    before = right;
    beforeGuess = label;
  });
}

/** Numbers and their mean over all steps, kept by summing each change times the step at which it came. */
function averaged(size) {
  const now = new Float64Array(size);
  const summed = new Float64Array(size);
  return {
    now,
    bump: (index, by, step) => {
      now[index] += by;
      summed[index] += by * step;
    },
    mean: (steps) => now.map((value, index) => value - summed[index] / steps),
  };
}

/** Numerical Recipes' linear congruential generator: enough to shuffle by, and the same everywhere. */
function generator(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function shuffled(items, random) {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}
