/** A schema as the site publishes it: JSON that people can read too. */
export function published(schema: object): Response {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
