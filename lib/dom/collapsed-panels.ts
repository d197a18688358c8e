// Finds sections that are folded away but belong to the text: a reader opens them with a click.
// `<details>` needs no entry here; its content is not hidden by style.

const CONTROLS = '[aria-controls],[data-bs-target],[data-target]';
/** Roles that open menus and dialogs, which are not part of the text. */
const NOT_TEXT = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],dialog,nav';

/** Collects the elements that some control of the page unfolds. */
export function findCollapsedPanels(root: Document | ShadowRoot): Set<Element> {
  const panels = new Set<Element>();
  for (const control of root.querySelectorAll(CONTROLS)) {
    const popup = control.getAttribute('aria-haspopup');
    if (popup !== null && popup !== 'false') continue;
    for (const id of controlledIds(control)) {
      const panel = root.getElementById(id);
      if (panel && !panel.closest(NOT_TEXT)) panels.add(panel);
    }
  }
  for (const panel of root.querySelectorAll('[role=tabpanel]')) panels.add(panel);
  return panels;
}

function controlledIds(control: Element): string[] {
  const ids = (control.getAttribute('aria-controls') ?? '').split(/\s+/);
  for (const name of ['data-bs-target', 'data-target']) {
    const target = control.getAttribute(name);
    if (target?.startsWith('#')) ids.push(target.slice(1));
  }
  return ids.filter((id) => id !== '');
}
