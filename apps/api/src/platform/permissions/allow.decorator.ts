import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from './actor.js';

export const ACCESS = 'access';

export type Access = 'public' | 'signed-in' | Role[];

/** Anybody, without signing in. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS, 'public' satisfies Access);

/** Whoever is signed in; with roles, whoever has one of them somewhere. Which rows is the service's question. */
export const Allow = (...roles: Role[]): CustomDecorator => SetMetadata(ACCESS, roles.length ? roles : ('signed-in' satisfies Access));
