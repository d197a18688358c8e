// How the sample is marked: all of it, and nothing along the edge, where a map of one box would mislead.
import { DEFAULT_SETTINGS, type OverlaySettings, toOverlaySettings } from '../../lib/model/settings.ts';

/** Settings of the sample's overlay. */
export const SAMPLE_SETTINGS: OverlaySettings = { ...toOverlaySettings(DEFAULT_SETTINGS), isMapShown: false };
