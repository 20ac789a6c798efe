import { chromium } from '../browser.js';

/** Settled while the module loads, because plain Node reads no TypeScript and Vite's runner ends after the import. */
export const here = await chromium();
