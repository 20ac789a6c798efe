import { type CanActivate, type ExecutionContext, Injectable, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole } from './actor.js';
import { ACCESS, type Access } from './allow.decorator.js';
import { requestOf } from './request.js';
import { accessDenied, signInNeeded } from '../graphql/errors.js';

/** Refuses whatever declares nothing; then whoever is not signed in; then whoever lacks the role. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no access`);
    if (access === 'public') return true;
    const { actor } = requestOf(context);
    const http = context.getType() === 'http';
    if (!actor) throw http ? new UnauthorizedException() : signInNeeded();
    if (access !== 'signed-in' && !hasRole(actor, ...access)) throw http ? new NotFoundException() : accessDenied();
    return true;
  }
}
