import type { FastifyReply } from 'fastify'

/** Adds a field to `Vary` without losing those already there. */
export function addVary(reply: FastifyReply, field: string): void {
  const current = String(reply.getHeader('vary') ?? '')
  const fields = current.split(',').map((name) => name.trim())
  if (!fields.some((name) => name.toLowerCase() === field.toLowerCase())) {
    reply.header('vary', [...fields.filter(Boolean), field].join(', '))
  }
}
