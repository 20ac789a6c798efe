import { cycleDates } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { TrainingFacade } from '../../training/training.facade.js';
import type { CertificationRefusal } from '../certification.errors.js';
import { readReason } from '../decisions/reason.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { OpenCycleInput } from './cycle.type.js';
import { DueRenewals } from './due-renewals.service.js';

/** A coordinator opens a renewal before its window, or the way back in after a lapse or a revocation. */
@Injectable()
export class OpenCycleService {
  constructor(
    private readonly clock: Clock,
    private readonly due: DueRenewals,
    private readonly idempotency: Idempotency,
    private readonly training: TrainingFacade,
  ) {}

  async open(actor: Actor, { key, ...input }: OpenCycleInput): Promise<{ enrolmentId: string } | Refusal> {
    const reason = readReason(input.reason);
    if (reason instanceof Refusal) return reason;
    const reach = await this.training.asStaff(actor, input.enrolmentId);
    if (!reach?.coordinator) return refuse<CertificationRefusal>('enrolment-unknown');
    if (reach.own) return refuse<CertificationRefusal>('own-certificate');
    const { enrolmentId } = reach;
    return this.idempotency.once({
      personId: actor.personId, key, operation: 'openCycle', input,
      work: async (manager) => {
        const { standing } = await this.due.inTurn(manager, enrolmentId);
        const may = this.mayOpen(standing);
        if (may !== true) return refuse<CertificationRefusal>(may);
        await this.due.add(manager, standing, { lapsed: endedFor(standing, this.clock.today()), openedById: actor.personId, reason });
        return { enrolmentId };
      },
    });
  }

  /** Whether a coordinator may open the next cycle now, or why not. */
  mayOpen({ certificates: [newest], previous, standing, cycle, rules }: EnrolmentStanding): true | CertificationRefusal {
    if (!newest) return 'nothing-to-renew';
    if (standing.state === 'suspended') return 'certificate-suspended';
    // A renewal that nobody finished ends with the lapse and with a revocation: whoever returns begins anew.
    if (cycle.number === newest.cycle || standing.state === 'revoked') return true;
    const lapsed = cycleDates(previous, rules.renewal, this.clock.today()).phase === 'lapsed';
    return lapsed && !cycle.lapsed ? true : 'renewal-open';
  }
}

/** Whether the way back asks for everything: after a lapse, and after a revocation. */
function endedFor({ previous, rules }: EnrolmentStanding, today: string): boolean {
  return previous === undefined || cycleDates(previous, rules.renewal, today).phase === 'lapsed';
}
