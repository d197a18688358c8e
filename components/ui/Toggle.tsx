// A labelled switch: a native checkbox, so that keyboard and screen reader need nothing from us.

/** Draws a labelled switch. */
export function Toggle(props: {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange(isOn: boolean): void;
}) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        checked={props.isOn}
        disabled={props.isDisabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
