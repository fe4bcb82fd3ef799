// An upstream on loopback that speaks the OpenAI-compatible protocol and misbehaves on demand. What it does is named by the
// last thing the shopper wrote: `plain`, `tools`, `401`, `cut 120` …
import { createServer } from 'node:http';
import { once } from 'node:events';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const chunk = (value) => `data: ${JSON.stringify(value)}\n\n`;
const delta = (delta, finish_reason = null) => ({
  id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'test', choices: [{ index: 0, delta, finish_reason }],
});
const words = (text) => text.match(/\S+\s*/g).map((content) => chunk(delta({ content })));
const finish = (reason = 'stop') => chunk(delta({}, reason));
const usage = (prompt_tokens, completion_tokens) =>
  chunk({ id: 'chatcmpl-1', object: 'chat.completion.chunk', choices: [],
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens } });
const done = 'data: [DONE]\n\n';
const call = (index, name, args) => {
  // Arguments come in pieces, as they do from real servers.
  const json = JSON.stringify(args);
  const half = json.length >> 1;
  return [
    chunk(delta({ tool_calls: [{ index, id: `call_${name}`, type: 'function', function: { name, arguments: '' } }] })),
    chunk(delta({ tool_calls: [{ index, function: { arguments: json.slice(0, half) } }] })),
    chunk(delta({ tool_calls: [{ index, function: { arguments: json.slice(half) } }] })),
  ];
};
const PLAIN = [chunk(delta({ role: 'assistant', content: '' })), ...words('Größe 52□18 suits you well.'), finish(), usage(120, 9), done];

const SCENARIOS = {
  plain: () => PLAIN,
  // Look for something, show the first two hits and an invention, then say why.
  tools: (body) => {
    const results = body.messages.filter((message) => message.role === 'tool');
    if (results.length === 0) {
      return [...words('Let me look.'), ...call(0, 'search_catalog', { shapes: ['round'] }), finish('tool_calls'), usage(200, 20), done];
    }
    if (results.length === 1) {
      const ids = JSON.parse(results[0].content).frames.slice(0, 2).map((frame) => frame.id);
      return [...call(0, 'recommend', { ids: [ids[0], 'no-such-frame', ids[1]] }), finish('tool_calls'), usage(300, 15), done];
    }
    return [...words('Both are light.'), finish(), usage(400, 5), done];
  },
  endless: () => [...call(0, 'search_catalog', {}), finish('tool_calls'), usage(10, 10), done],
  unreported: () => [...words('Nobody counts this.'), finish(), done],
  unfinished: () => [...words('And then'), usage(10, 2)],
  failing: () => [...words('One moment'), chunk({ error: { message: 'overloaded', type: 'server_error' } })],
};

/** Starts on a free port. `calls` holds every request in full, `left` counts those the caller broke off. */
export async function startUpstream(port = 0) {
  const upstream = { calls: [], left: 0, hits: [] };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const text = Buffer.concat(parts).toString();
    upstream.hits.push({ method: request.method, url: request.url, headers: { ...request.headers } });
    if (request.url !== '/v1/chat/completions') return response.writeHead(404).end();
    const body = JSON.parse(text);
    upstream.calls.push({ url: request.url, headers: { ...request.headers }, body, text });
    const asked = body.messages.findLast((message) => message.role === 'user').content;
    response.on('close', () => { if (!response.writableFinished) upstream.left += 1; });
    await answer(asked.split(' '), body, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  upstream.url = `http://127.0.0.1:${server.address().port}/v1`;
  upstream.close = () => { server.closeAllConnections(); server.close(); return once(server, 'close'); };
  return upstream;
}

async function answer([scenario, argument], body, response) {
  const stream = () => response.writeHead(200, { 'content-type': 'text/event-stream' });
  const status = Number(scenario);
  if (status >= 400) {
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${response.req.headers.authorization}` } }));
  }
  switch (scenario) {
    case 'redirect':
      return response.writeHead(307, { location: '/stolen' }).end();
    case 'html':
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
    case 'silent':
      stream().flushHeaders();
      return undefined;
    case 'headless':
      return undefined;
    case 'stalling':
      stream().write(words('I was about to say')[0]);
      return undefined;
    case 'pinging': {
      stream().flushHeaders();
      const timer = setInterval(() => response.write(': ping\n\n'), 20);
      return response.on('close', () => clearInterval(timer));
    }
    case 'huge': {
      stream();
      const lump = chunk(delta({ content: 'x'.repeat(8000) }));
      while (!response.destroyed && response.write(lump) !== undefined && response.writableLength < 1e7) await wait(0);
      return response.end();
    }
    // Slowly, one word every so many milliseconds, until the caller leaves.
    case 'slow': {
      stream();
      for (let word = 0; word < 400 && !response.destroyed; word += 1) {
        response.write(chunk(delta({ content: `word${word} ` })));
        await wait(Number(argument ?? 20));
      }
      return response.end();
    }
    // So many bytes of a plain answer, then the line is dead.
    case 'cut': {
      stream().write(Buffer.from(PLAIN.join('')).subarray(0, Number(argument)), () => response.destroy());
      return undefined;
    }
    // So many bytes, and an orderly end.
    case 'short':
      return stream().end(Buffer.from(PLAIN.join('')).subarray(0, Number(argument)));
    // One byte at a time.
    case 'drip': {
      stream();
      for (const byte of Buffer.from(PLAIN.join('').replaceAll('\n', '\r\n'))) response.write(Buffer.of(byte));
      return response.end();
    }
    case 'pausing': {
      stream();
      await wait(Number(argument ?? 100));
      return response.end(PLAIN.join(''));
    }
    default:
      stream();
      for (const part of (SCENARIOS[scenario] ?? SCENARIOS.plain)(body)) response.write(part);
      return response.end();
  }
}

/** Bytes of the plain answer, for cutting it. */
export const PLAIN_BYTES = Buffer.byteLength(PLAIN.join(''));

if (process.argv[1] === import.meta.filename) {
  const { url } = await startUpstream(Number(process.env.PORT ?? 8790));
  console.log(`upstream at ${url}`);
}
