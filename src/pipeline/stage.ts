/** What a stage is, and how its work is tied to it. */
import type { Context, Layer, Layers } from '../model/draft.ts';
import type { OptionSpecs, OptionValues } from '../model/option.ts';
import type { Problem } from '../model/problem.ts';

/** New layers, and problems to add to those that the document has. */
export type Added = Partial<Layers> & { readonly problems?: readonly Problem[] };

export interface Stage<Needs extends Layer = Layer, Specs extends OptionSpecs = OptionSpecs> {
  readonly name: string;
  /** One line for `factsheet stages`. */
  readonly summary: string;
  readonly needs: readonly Needs[];
  readonly adds: readonly Layer[];
  readonly options: Specs;
}

/** Keeps the types of the declared needs and options. */
export function defineStage<const Needs extends Layer, const Specs extends OptionSpecs>(
  stage: Stage<Needs, Specs>,
): Stage<Needs, Specs> {
  return stage;
}

/** What a stage does. Declared apart from it, so that a pipeline can be checked and planned without loading what it runs. */
export interface Work<Needs extends Layer = Layer, Specs extends OptionSpecs = OptionSpecs> {
  readonly stage: string;
  /** Pure. Gets the layers that it needs, which the plan has made sure of, and options that the pipeline was checked for. */
  run(layers: Pick<Layers, Needs>, options: OptionValues<Specs>, context: Context): Added;
}

/** Gives `run` the types of the needs and options that its stage declares. */
export function defineWork<Needs extends Layer, Specs extends OptionSpecs>(
  { name }: Stage<Needs, Specs>,
  run: Work<Needs, Specs>['run'],
): Work<Needs, Specs> {
  return { stage: name, run };
}
