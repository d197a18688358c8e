// Opens the popup over a fake world and uses it by its words and buttons.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { PopupApp } from '../../../entrypoints/popup/PopupApp.tsx';
import type { PageState } from '../../../lib/model/page-state.ts';
import { fakePorts } from './fake-ports.ts';

/** An effect may ask a port whose answer draws again: tab, then page, then what follows of it. */
const ROUNDS = 4;

/** Lets promises and effects settle. */
export async function settle(work: () => void = () => {}): Promise<void> {
  await act(async () => work());
  for (let round = 0; round < ROUNDS; round++) {
    await act(async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    });
  }
}

/** Opens the popup; a state given is told at once, undefined leaves it unknown. */
export async function openFakePopup(state?: PageState | null, start: Parameters<typeof fakePorts>[0] = {}) {
  const world = fakePorts(start);
  await drawPopup(world, state);
  return world;
}

/** Draws the popup over a world that the test has prepared. */
export async function drawPopup(world: ReturnType<typeof fakePorts>, state?: PageState | null) {
  await settle(() => render(<PopupApp ports={world.ports} />, document.body));
  if (state !== undefined) await settle(() => world.tell(state));
}

/** Takes the popup away. */
export async function closePopup(): Promise<void> {
  await settle(() => render(null, document.body));
}

/** All the words of the popup. */
export function words(): string {
  return document.body.textContent ?? '';
}

/** What the status line says. */
export function statusLine(): string {
  return document.querySelector('[role=status]')?.firstChild?.textContent ?? '';
}

/** Finds a button by its name: its label or its words. */
export function button(name: string | RegExp, within: ParentNode = document): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((one) => {
    const said = one.getAttribute('aria-label') ?? one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return typeof name === 'string' ? said === name : name.test(said);
  });
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
}

/** Presses a button. */
export async function press(name: string | RegExp): Promise<void> {
  await settle(() => button(name).click());
}

/** Switches the checkbox or radio with a label. */
export async function choose(label: string): Promise<void> {
  await settle(() => inputOf(label).click());
}

/** Finds the checkbox or radio with a label. */
export function inputOf(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = found?.querySelector('input');
  if (!input) throw new Error(`there is no switch "${label}"`);
  return input;
}

/** Chooses an option of the list with a name. */
export async function select(name: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  if (!field) throw new Error(`there is no list "${name}"`);
  await settle(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Types a text into the note of the first flagged finding. */
export async function typeNote(text: string): Promise<HTMLTextAreaElement> {
  const field = document.querySelector('textarea');
  if (!field) throw new Error('there is no note field');
  await settle(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}

/** Ids of the findings listed, top to bottom. */
export function listed(within = ''): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>(`${within} [data-finding]`)].map(
    ({ dataset }) => dataset.finding,
  );
}
