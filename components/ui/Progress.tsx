// Long work: how far it is, in words and as a bar, and a way to stop it.
import { say } from '../../lib/words/say.ts';

/** Draws the progress of long work. */
export function Progress(props: { label: string; done: number; total: number; onCancel(): void }) {
  return (
    <div class="progress">
      <label>
        <span>{props.label}</span>
        <progress value={props.done} max={Math.max(1, props.total)} />
      </label>
      <button type="button" onClick={props.onCancel}>
        {say('cancel')}
      </button>
    </div>
  );
}
