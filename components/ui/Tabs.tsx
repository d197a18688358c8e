// Tabs as the ARIA practices describe them: one stop for Tab, arrows move between them.
import type { ComponentChildren } from 'preact';

type Props<T extends string> = {
  label: string;
  tabs: readonly { id: NoInfer<T>; name: string }[];
  selected: T;
  onSelect(id: NoInfer<T>): void;
  children: ComponentChildren;
};

/** Draws tabs and, as children, what the selected one shows. */
export function Tabs<T extends string>({ label, tabs, selected, onSelect, children }: Props<T>) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const isBackward = document.documentElement.dir === 'rtl';
    const at = tabs.findIndex(({ id }) => id === selected) + (isBackward ? -step : step);
    const next = tabs.at(at % tabs.length);
    if (!next) return;
    onSelect(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === selected}
            aria-controls="tab-panel"
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${selected}`}>
        {children}
      </div>
    </>
  );
}
