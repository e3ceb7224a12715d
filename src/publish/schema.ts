/** JSON Schema (draft 2020-12) of `manifest.json`, for whoever checks a site by a program of their own. */
export function manifestJsonSchema(): object {
  const sha256 = {type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256, in hexadecimal'}
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      generator: {type: 'string', description: 'What made the site, e.g. `Pressmark 0.1.0`'},
      files: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: {
            size: {type: 'integer', minimum: 0, description: 'Bytes'},
            sha256,
            print: {
              type: 'string',
              description:
                'Fingerprint of all that the file was drawn from; equal means it need not be drawn again',
            },
          },
          required: ['size', 'sha256', 'print'],
          additionalProperties: false,
        },
        description:
          'Every published file but the manifest, by its address below the site’s root, in code-unit order',
      },
      inputs: {
        type: 'object',
        additionalProperties: sha256,
        description: 'What the site was made from, by path below the folder of seeds',
      },
    },
    required: ['generator', 'files', 'inputs'],
    additionalProperties: false,
    description: 'What a site that Pressmark published says of itself',
  }
}
