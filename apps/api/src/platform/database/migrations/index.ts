import { Foundations1795328286961 } from './1795328286961-foundations.js';
import { AppendOnly1795328300000 } from './1795328300000-append-only.js';
import { AdministratorsEverywhere1795328320000 } from './1795328320000-administrators-everywhere.js';
import { AssessmentEngine1795339254475 } from './1795339254475-assessment-engine.js';
import { AttemptsStay1795342000000 } from './1795342000000-attempts-stay.js';

/** In order of time. */
export const migrations = [Foundations1795328286961, AppendOnly1795328300000, AdministratorsEverywhere1795328320000, AssessmentEngine1795339254475, AttemptsStay1795342000000];
