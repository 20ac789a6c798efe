import { Foundations1795328286961 } from './1795328286961-foundations.js';
import { AppendOnly1795328300000 } from './1795328300000-append-only.js';
import { AdministratorsEverywhere1795328320000 } from './1795328320000-administrators-everywhere.js';
import { AssessmentEngine1795339254475 } from './1795339254475-assessment-engine.js';
import { AttemptsStay1795342000000 } from './1795342000000-attempts-stay.js';
import { Certificates1795400000001 } from './1795400000001-certificates.js';
import { Agreements1795400000002 } from './1795400000002-agreements.js';
import { StepUp1795400000003 } from './1795400000003-step-up.js';
import { Vetting1795400000004 } from './1795400000004-vetting.js';
import { Cycles1795400000005 } from './1795400000005-cycles.js';
import { Worklist1795400000006 } from './1795400000006-worklist.js';
import { Privacy1795400000007 } from './1795400000007-privacy.js';
import { Decisions1795400000008 } from './1795400000008-decisions.js';
import { WorklistOrders1795400000009 } from './1795400000009-worklist-orders.js';
import { PlaceNames1795400000041 } from './1795400000041-place-names.js';
import { RulesFromFiles1795400000042 } from './1795400000042-rules-from-files.js';
import { ErasureNotices1795400000043 } from './1795400000043-erasure-notices.js';
import { RenewalReasons1795400000050 } from './1795400000050-renewal-reasons.js';
import { Erasure1795400000090 } from './1795400000090-erasure.js';

/** In order of time. */
export const migrations = [
  Foundations1795328286961,
  AppendOnly1795328300000,
  AdministratorsEverywhere1795328320000,
  AssessmentEngine1795339254475,
  AttemptsStay1795342000000,
  Certificates1795400000001,
  Agreements1795400000002,
  StepUp1795400000003,
  Vetting1795400000004,
  Cycles1795400000005,
  Worklist1795400000006,
  Privacy1795400000007,
  Decisions1795400000008,
  WorklistOrders1795400000009,
  PlaceNames1795400000041,
  RulesFromFiles1795400000042,
  ErasureNotices1795400000043,
  RenewalReasons1795400000050,
  Erasure1795400000090,
];
