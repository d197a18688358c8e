import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchLayout } from '../../../components/overlay/watch-layout.ts';

const controllers: AbortController[] = [];
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
});

function watch() {
  const theme = new EventTarget();
  vi.spyOn(window, 'matchMedia').mockReturnValue(theme as MediaQueryList);
  const controller = new AbortController();
  controllers.push(controller);
  const onChange = vi.fn();
  watchLayout(document, onChange, controller.signal);
  return { theme, controller, onChange };
}

describe('the watch over the layout', () => {
  it('speaks when the system changes between light and dark', () => {
    const { theme, onChange } = watch();
    theme.dispatchEvent(new Event('change'));
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is silent once it was ended', () => {
    const { theme, controller, onChange } = watch();
    controller.abort();
    theme.dispatchEvent(new Event('change'));
    window.dispatchEvent(new Event('resize'));
    expect(onChange).not.toHaveBeenCalled();
  });
});
