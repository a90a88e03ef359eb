/** Form fields with their labels. */
import type { JSX } from 'preact';

export type Choices = readonly (readonly [value: string, text: string])[];

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function Choice({ label, value, choices, onInput }: FieldProps & { choices: Choices }): JSX.Element {
  return (
    <label>
      {label}
      <select
        value={value}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
        }}
      >
        <option value="">all</option>
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Day({ label, value, disabled, onInput }: FieldProps & { disabled: boolean }): JSX.Element {
  return (
    <label>
      {label}
      <input
        type="date"
        value={value}
        disabled={disabled}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
        }}
      />
    </label>
  );
}

export function Suggested({
  label,
  name,
  value,
  from,
  onInput,
}: FieldProps & { name: string; from: readonly string[] }): JSX.Element {
  return (
    <label>
      {label}
      <input
        type="search"
        list={`${name}-names`}
        placeholder="all"
        value={value}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
        }}
      />
      <datalist id={`${name}-names`}>
        {from.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </label>
  );
}
