import helmet from '@fastify/helmet';
/** Nothing but our own style; forms that post here alone. */
const PLAIN_POLICY = {
    'style-src': ["'self'"],
    'form-action': ["'self'"],
};
/** What a browser could lend to a page, refused by name: the header knows no "all". */
const PERMISSIONS_POLICY = [
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'identity-credentials-get',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-get',
    'screen-wake-lock',
    'usb',
    'xr-spatial-tracking',
]
    .map((feature) => `${feature}=()`)
    .join(', ');
/**
 * Headers of every page of a plugin: no frame around it, no window of another site that holds it, nothing loaded
 * but what its policy names.
 */
export async function usePageSecurity(app, policy = PLAIN_POLICY) {
    await app.register(helmet, {
        contentSecurityPolicy: {
            useDefaults: false,
            directives: {
                'default-src': ["'none'"],
                'base-uri': ["'none'"],
                'form-action': ["'none'"],
                'frame-ancestors': ["'none'"],
                ...Object.fromEntries(Object.entries(policy).map(([name, sources]) => [name, [...sources]])),
            },
        },
        crossOriginEmbedderPolicy: { policy: 'require-corp' },
        frameguard: { action: 'deny' },
        // `no-referrer` would make the plain form post `Origin: null`, which is refused.
        referrerPolicy: { policy: 'same-origin' },
        // Said for every answer already.
        strictTransportSecurity: false,
    });
    // Helmet has none of its own.
    app.addHook('onRequest', async (_request, reply) => {
        reply.header('permissions-policy', PERMISSIONS_POLICY);
    });
}
//# sourceMappingURL=page-security.js.map