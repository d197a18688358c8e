// One choice out of few, as native radio buttons.

/** Draws the choices. */
export function RadioGroup<T extends string>(props: {
  legend: string;
  name: string;
  chosen: T;
  choices: readonly { value: T; label: string; hint?: string }[];
  onChoose(value: T): void;
}) {
  return (
    <fieldset class="choices">
      <legend>{props.legend}</legend>
      {props.choices.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          <span>
            {label}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
