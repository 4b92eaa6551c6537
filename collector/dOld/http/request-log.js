/** A log of its own for each request would cost every vote more than its validation does: few have anything to say. */
export function useOneLog(app) {
    app.setChildLoggerFactory((logger) => logger);
}
/** What is said of one request, under its id. */
export function logOf(request) {
    return request.log.child({ reqId: request.id });
}
//# sourceMappingURL=request-log.js.map