/**
 * Loaded before all else by a process that reads a stranger's content: what connects refuses to. It holds what takes the
 * usual way; where the system can, the process has no network at all besides (`confine.ts`).
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(): never {
  throw new Error('a build has no network');
}

const place = { value: refuse, writable: false, configurable: false };
Object.defineProperty(net.Socket.prototype, 'connect', place);
Object.defineProperty(dgram.Socket.prototype, 'send', place);
Object.defineProperty(dgram.Socket.prototype, 'connect', place);
for (const part of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(part))
    if (/^(lookup|resolve|reverse)/.test(name)) Object.defineProperty(part, name, place);
syncBuiltinESMExports();
