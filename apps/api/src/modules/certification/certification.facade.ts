import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EvidenceRepository } from './evidence.repository.js';
import type { NewFact } from './new-fact.js';

export type { NewFact } from './new-fact.js';

/** What other modules may ask of certification. */
@Injectable()
export class CertificationFacade {
  constructor(private readonly evidence: EvidenceRepository) {}

  /** Records a fact inside the caller's transaction; true when it is new, false when its source had already told it. */
  recordFact(manager: EntityManager, fact: NewFact): Promise<boolean> {
    return this.evidence.add(manager, fact);
  }
}
