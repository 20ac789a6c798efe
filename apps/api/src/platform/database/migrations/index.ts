import { Foundations1795328286961 } from './1795328286961-foundations.js';
import { AppendOnly1795328300000 } from './1795328300000-append-only.js';

/** In order of time. */
export const migrations = [Foundations1795328286961, AppendOnly1795328300000];
