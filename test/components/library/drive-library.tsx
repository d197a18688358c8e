// Draws the library in a document and uses it as a reader does.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { LibraryApp } from '../../../entrypoints/library/LibraryApp.tsx';
import type { LibraryPorts } from '../../../entrypoints/library/library-ports.ts';

/** Draws the library at an address; `close` takes it away. */
export async function openLibrary(ports: LibraryPorts, hash = '#/') {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  location.hash = hash;
  await act(() => render(<LibraryApp ports={ports} />, root));
  const find = <E extends HTMLElement>(selector: string): E => {
    const el = root.querySelector<E>(selector);
    if (!el) throw new Error(`There is no ${selector} in ${root.innerHTML}`);
    return el;
  };
  return {
    root,
    find,
    text: (selector: string) => find(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '',
    texts: (selector: string) =>
      [...root.querySelectorAll(selector)].map((el) => el.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    press: (selector: string) => act(async () => find(selector).click()),
    type: (selector: string, value: string) =>
      act(async () => {
        const field = find<HTMLInputElement>(selector);
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    settle: () => act(async () => void (await new Promise((resolve) => setTimeout(resolve)))),
    close: () => act(() => render(null, root)),
  };
}
