import { ProblemError } from '../http/problem.js';
/** OPTIONS is answered for every address: browsers ask leave with it. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
/**
 * Notes every route that is added from now on.
 * @returns to call once all are there: answers the other methods of their addresses with 405 and `Allow`
 */
export function useAllowedMethods(app) {
    const urls = new Set();
    const routes = new Map();
    app.decorate('routes', routes);
    app.addHook('onRoute', ({ url }) => void urls.add(url));
    return (limit) => {
        for (const url of [...urls]) {
            const allowed = METHODS.filter((method) => app.hasRoute({ method, url }));
            if (allowed.length === 0)
                continue;
            routes.set(url, allowed);
            const refuse = async (_request, reply) => {
                reply.header('allow', [...allowed, 'OPTIONS'].join(', '));
                throw new ProblemError('method-not-allowed');
            };
            app.route({
                method: METHODS.filter((method) => !allowed.includes(method)),
                url,
                schema: { hide: true },
                // Before a body is read that nobody wants.
                onRequest: [limit, refuse],
                handler: () => { },
            });
        }
    };
}
//# sourceMappingURL=allowed-methods.js.map