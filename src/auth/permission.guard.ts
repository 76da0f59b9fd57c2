import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../audit/audit.js';
import { DomainError } from '../texts/domain-error.js';
import { type Actor, mayAtHome } from './actor.js';
import { Authentication } from './authentication.js';
import { callBy } from './call.js';
import { type Action, PERMISSIONS, permits } from './permissions.js';
import { OPEN, REQUIRED_ACTION } from './permits.js';
import { type Role, ROLES } from './role.js';

/** Asks before every route: who is it, and has one of the roles what the route needs? */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly audit: Audit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const action = this.reflector.getAllAndOverride<Action | typeof OPEN | undefined>(
      REQUIRED_ACTION,
      [context.getHandler(), context.getClass()],
    );
    if (action === undefined) throw new Error(`${context.getHandler().name} declares nothing.`);
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { actor?: Actor }>();
    const reply = http.getResponse<FastifyReply>();
    const actor = await this.authentication.actorOf(request, reply, { strict: action !== OPEN });
    // What somebody sees who is signed in is not for whoever uses the browser next.
    if (actor.userId !== null) void reply.header('cache-control', 'no-store');
    request.actor = actor;
    if (action === OPEN || permits(action, 'public') || mayAtHome(actor, action)) return true;
    if (actor.userId === null)
      throw new DomainError('UNAUTHENTICATED', 'Bitte melden Sie sich an.');
    await this.audit.note(
      { ...callBy(actor), requestId: request.id },
      { action: 'ACCESS_REFUSED', bodyId: actor.bodyId, objectType: 'ACTION', objectId: action },
    );
    throw new DomainError('FORBIDDEN', missingRole(action));
  }
}

export function missingRole(action: Action): string {
  const roles = Object.entries(ROLES)
    .filter(([role]) => permits(action, role as Role))
    .map(([, label]) => label);
  return `Ihr Konto darf das nicht: „${PERMISSIONS[action].label}“ ist möglich für ${roles.join(', ')}.`;
}
