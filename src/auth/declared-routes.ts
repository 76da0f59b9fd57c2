import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Action } from './permissions.js';
import { OPEN, REQUIRED_ACTION } from './permits.js';

/** A route of the program with what it needs. */
export interface DeclaredRoute {
  /** E.g. `GET`. */
  method: string;
  /** As it stands in the code, e.g. `/api/v1/bodies/:body/measures`. */
  path: string;
  action: Action | typeof OPEN;
}

/** Every route says who may use it. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming the first route that declares nothing */
  onModuleInit(): void {
    this.all();
  }

  all(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler) return [];
        const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (method === undefined) return [];
        const path = join(
          this.reflector.get<string>(PATH_METADATA, metatype),
          this.reflector.get<string>(PATH_METADATA, handler),
        );
        const action = this.reflector.getAllAndOverride<DeclaredRoute['action'] | undefined>(
          REQUIRED_ACTION,
          [handler, metatype],
        );
        if (action === undefined)
          throw new Error(`${RequestMethod[method]} ${path} does not declare who may use it.`);
        return [{ method: RequestMethod[method], path, action }];
      });
    });
  }
}

const join = (...parts: string[]): string =>
  `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;
