// Looks into Gloss's closed root as only a browser's own tools can: over the DevTools protocol, so in
// Chromium alone. What a page may see is in page-dom.ts.
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Rect } from './text-rects.ts';

/** An element of the overlay: attributes, all its text, and its box in the window (null: not drawn). */
export type OverlayNode = { attributes: Record<string, string>; text: string; box: Rect | null };

/** Reads the elements of the overlay that have a class. */
export async function readOverlay(page: Page, className: string): Promise<OverlayNode[]> {
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find(({ localName }) => localName === 'html');
  const host = html?.children?.find(({ attributes = [] }) => attributes.includes('data-v'));
  const found = (host?.shadowRoots ?? [])
    .flatMap(listNodes)
    .filter((node) => toRecord(node).class?.split(' ').includes(className));
  const nodes: OverlayNode[] = [];
  for (const node of found)
    nodes.push({ attributes: toRecord(node), text: textOf(node), box: await readBox(session, node) });
  return nodes;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One session for each page and never detached: the end of one takes emulated media back. */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** What a screen reader is given of a node. */
export type Spoken = { role: string; name: string; isFocused: boolean; isFocusable: boolean };

/** Reads the accessibility tree of a page, closed roots included. */
export async function readSpoken(page: Page): Promise<Spoken[]> {
  const session = await sessionOf(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      isFocused: properties.some((one) => one.name === 'focused' && one.value.value === true),
      isFocusable: properties.some((one) => one.name === 'focusable' && one.value.value === true),
    }));
}

async function readBox(session: CDPSession, { nodeId }: Protocol.DOM.Node): Promise<Rect | null> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
    return { left, top, right, bottom };
  } catch {
    // The protocol has no other way to say that a node makes no box.
    return null;
  }
}

function listNodes(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  return [node, ...(node.children ?? []).flatMap(listNodes)];
}

function textOf(node: Protocol.DOM.Node): string {
  return node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(textOf).join('');
}

function toRecord({ attributes = [] }: Protocol.DOM.Node): Record<string, string> {
  const record: Record<string, string> = {};
  for (let at = 0; at < attributes.length; at += 2) record[attributes[at] ?? ''] = attributes[at + 1] ?? '';
  return record;
}
