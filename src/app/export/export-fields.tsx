import { useId } from 'react';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: readonly Value[];
  readonly hint?: string;
}

/** One of a few: radio buttons that look like a row of keys. */
export function Choice<Value extends string>({ label, values, labels, value, onChange, disabled = [], hint }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="export-choice">
      <legend>{label}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} disabled={disabled.includes(one)} onChange={() => onChange(one)} />
          <span>{labels[one]}</span>
        </label>
      ))}
      {hint === undefined ? null : <small>{hint}</small>}
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label className="export-switch">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
