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
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Switch({ label, isOn, isDisabled = false, onChange }: SwitchProps) {
  return (
    <label className="export-switch">
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

interface LengthProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** Millimetres. What cannot be read as a length leaves the last one as it was. */
export function Length({ label, value, least, most, onChange }: LengthProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        defaultValue={value}
        onChange={({ target }) => {
          if (target.value !== '' && target.validity.valid) onChange(target.valueAsNumber);
        }}
      />
    </label>
  );
}
