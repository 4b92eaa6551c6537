import { hash, randomBytes } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { parisDay, startOfDay } from '@monavis/shared/period';
import { Address6 } from 'ip-address';
/** An IPv6 subscriber is given a /64, and may use any address of it. */
const IPV6_SUBNET = 64;
/**
 * What a client is to the rate limit: a keyed hash of its address. The key lives in this memory alone and is
 * thrown away at midnight in Paris: from then on nothing can tell which address a hash came from, and no one
 * can be followed from one day to the next.
 */
export function createClients(now) {
    let day = Number.NaN;
    let key = '';
    return (address) => {
        const today = parisDay(now());
        if (today !== day) {
            day = today;
            key = randomBytes(32).toString('base64');
            // Also where nobody votes after midnight.
            const forget = () => {
                if (day !== today)
                    return;
                day = Number.NaN;
                key = '';
            };
            setTimeout(forget, startOfDay(today + 1) - now()).unref();
        }
        return hash('sha512-256', `${key}${network(address)}`, 'base64url');
    };
}
/**
 * The address itself for IPv4, also where it comes dressed as IPv6; the /64 it lies in for IPv6. Proxies may add
 * a port; what is no address at all is one client, whoever sends it.
 */
function network(address) {
    if (isIPv4(address))
        return address;
    const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
    if (!isIPv6(bare))
        return isIPv4(bare) ? bare : 'no address';
    const parsed = new Address6(bare);
    if (parsed.isMapped4())
        return parsed.to4().correctForm();
    return new Address6(`${bare.replace(/%.*$/, '')}/${IPV6_SUBNET}`).startAddress().correctForm();
}
//# sourceMappingURL=client.js.map