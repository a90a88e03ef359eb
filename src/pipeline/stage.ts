/** What a stage is. */
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
  /** Pure. Gets the layers that it needs, which the plan has made sure of, and options that the pipeline was checked for. */
  run(layers: Pick<Layers, Needs>, options: OptionValues<Specs>, context: Context): Added;
}

/** Gives `run` the types of the declared needs and options. */
export function defineStage<const Needs extends Layer, const Specs extends OptionSpecs>(
  stage: Stage<Needs, Specs>,
): Stage<Needs, Specs> {
  return stage;
}
