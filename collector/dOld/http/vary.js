/** Adds a field to `Vary` without losing those already there. */
export function addVary(reply, field) {
    const current = String(reply.getHeader('vary') ?? '');
    const fields = current.split(',').map((name) => name.trim());
    if (!fields.some((name) => name.toLowerCase() === field.toLowerCase())) {
        reply.header('vary', [...fields.filter(Boolean), field].join(', '));
    }
}
//# sourceMappingURL=vary.js.map