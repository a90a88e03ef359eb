/** How the options of a stage or a writer are declared, so that a pipeline file can be checked and explained. */

export type OptionSpec =
  | { readonly type: 'integer'; readonly default: number; readonly help: string }
  | { readonly type: 'number'; readonly default: number; readonly help: string }
  | {
      readonly type: 'string';
      readonly default: string;
      /** What it may be; without it, anything. */
      readonly values?: readonly string[];
      readonly help: string;
    }
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

/** The options given, and the defaults of the others. What is given has been checked against the specs. */
export function withDefaults<Specs extends OptionSpecs>(
  specs: Specs,
  given: Readonly<Record<string, OptionValue>>,
): OptionValues<Specs> {
  const defaults = Object.entries(specs).map(([name, spec]) => [name, spec.default]);
  return { ...Object.fromEntries(defaults), ...given } as OptionValues<Specs>;
}
