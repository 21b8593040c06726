/** An OpenAPI-described Hono app whose refused requests name the faulty fields. */
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { invalidRequest } from '../invalid-request.ts';

export function createApi(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error);
    },
  });
}

/** The problem document, for the OpenAPI description of refused requests. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

export const problemContent = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
