/** What a stage is, and how its options are declared. */
import type { Context, Layer, Layers } from '../model/draft.ts';
import type { Problem } from '../model/problem.ts';

export type OptionSpec =
  | { readonly type: 'integer'; readonly default: number; readonly help: string }
  | { readonly type: 'number'; readonly default: number; readonly help: string }
  | { readonly type: 'string'; readonly default: string; readonly help: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly help: string }
  | {
      readonly type: 'list';
      readonly default: readonly string[];
      /** What may stand in the list. */
      readonly values: readonly string[];
      readonly help: string;
    };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionValue = OptionSpec['default'];

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly type: 'integer' | 'number' }
  ? number
  : Spec extends { readonly type: 'string' }
    ? string
    : Spec extends { readonly type: 'boolean' }
      ? boolean
      : readonly string[];

export type OptionValues<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };

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
