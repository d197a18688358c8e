// Shows the components of a surface in all their states, or one of them alone (`#id`). For development and
// for tests that look; readers never get it.
import { useEffect, useState } from 'preact/hooks';
import { GALLERY_WORDS } from './catalogues.ts';
import type { Specimen } from './specimen.ts';

/** What the address asks for. */
export type GalleryView = { surface: string; words: string; theme: string };

const THEMES = ['system', 'light', 'dark'];

/** Draws the gallery. */
export function GalleryApp(props: {
  view: GalleryView;
  surfaces: readonly string[];
  specimens: readonly Specimen[];
}) {
  const { view, specimens } = props;
  const only = useFragment();
  const shown = specimens.filter(({ id }) => only === '' || id === only);
  return (
    <>
      <div class="gallery-head">
        <h1>Components</h1>
        <Choices name="surface" values={props.surfaces} view={view} />
        <Choices name="words" values={GALLERY_WORDS} view={view} />
        <Choices name="theme" values={THEMES} view={view} />
      </div>
      {shown.map(({ id, component, state, isAlone, draw }) => (
        <section key={id} id={id} class="specimen" data-component={component}>
          <h2 class="specimen-title">
            <a href={`#${id}`}>
              {component}: {state}
            </a>
          </h2>
          <div class="specimen-body">{isAlone && id !== only ? <p>Shown alone.</p> : draw()}</div>
        </section>
      ))}
    </>
  );
}

function Choices(props: { name: keyof GalleryView; values: readonly string[]; view: GalleryView }) {
  return (
    <p class="choices">
      {props.name}:{' '}
      {props.values.map((value) => (
        <a
          key={value}
          href={`?${new URLSearchParams({ ...props.view, [props.name]: value })}`}
          aria-current={props.view[props.name] === value ? 'true' : undefined}
        >
          {value}
        </a>
      ))}
    </p>
  );
}

/** Follows the fragment of the address, which names one specimen. */
function useFragment(): string {
  const read = () => location.hash.slice(1);
  const [fragment, setFragment] = useState(read);
  useEffect(() => {
    const follow = () => setFragment(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return fragment;
}
