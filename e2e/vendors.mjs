// How vendors' protocols say the same thing on the wire. A scenario is a list of what is said; a tongue writes it as its
// vendor streams it and reads what was asked. Written from the vendors' public protocols, apart from the Rust adapters.

const event = (value, name) => `${name ? `event: ${name}\n` : ""}data: ${JSON.stringify(value)}\n\n`;
const pieces = (text) => text.match(/\S+\s*/g);
const halves = (json) => [json.slice(0, json.length >> 1), json.slice(json.length >> 1)];
const usageOf = (said) => said.find(([kind]) => kind === "usage")?.slice(1);

const openai = {
  path: /^\/v1\/chat\/completions$/,
  key: ({ authorization }) => authorization?.replace(/^Bearer /, ""),
  asked: ({ messages }) => messages.findLast(({ role }) => role === "user").content,
  found: ({ messages }) => messages.filter(({ role }) => role === "tool").map(({ content }) => content),
  mayUseTools: ({ tool_choice }) => tool_choice === "auto",
  stream(said) {
    let calls = 0;
    const chunk = (delta, finish_reason = null) =>
      event({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model: "test", choices: [{ index: 0, delta, finish_reason }] });
    const parts = {
      text: (text) => pieces(text).map((content) => chunk({ content })),
      call: (name, args) => {
        const index = calls++;
        const call = (fields) => chunk({ tool_calls: [{ index, ...fields }] });
        const begin = call({ id: `call_${name}`, type: "function", function: { name, arguments: "" } });
        return [begin, ...halves(JSON.stringify(args)).map((piece) => call({ function: { arguments: piece } }))];
      },
      finish: () => [chunk({}, calls ? "tool_calls" : "stop")],
      usage: (prompt_tokens, completion_tokens) => [event({
        id: "chatcmpl-1", object: "chat.completion.chunk", choices: [],
        usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
      })],
      done: () => ["data: [DONE]\n\n"],
      failed: () => [event({ error: { message: "overloaded", type: "server_error" } })],
    };
    return [chunk({ role: "assistant", content: "" }), ...said.flatMap(([kind, ...rest]) => parts[kind](...rest))];
  },
};

const anthropic = {
  path: /^\/v1\/messages$/,
  key: (headers) => headers["x-api-key"],
  asked: ({ messages }) => messages.flatMap(({ role, content }) => (role === "user" ? content : [])).findLast(({ type }) => type === "text").text,
  found: ({ messages }) => messages.flatMap(({ content }) => content).filter(({ type }) => type === "tool_result").map(({ content }) => content),
  mayUseTools: ({ tool_choice }) => tool_choice.type === "auto",
  stream(said) {
    const [input, output] = usageOf(said) ?? [];
    let block = 0;
    let tools = 0;
    const send = (type, fields) => event({ type, ...fields }, type);
    const content = (content_block, deltas) => {
      const index = block++;
      return [
        send("content_block_start", { index, content_block }),
        ...deltas.map((delta) => send("content_block_delta", { index, delta })),
        send("content_block_stop", { index }),
      ];
    };
    const parts = {
      text: (text) => content({ type: "text", text: "" }, pieces(text).map((text) => ({ type: "text_delta", text }))),
      call: (name, args) => {
        tools += 1;
        const deltas = ["", ...halves(JSON.stringify(args))].map((partial_json) => ({ type: "input_json_delta", partial_json }));
        return content({ type: "tool_use", id: `toolu_${name}`, name, input: {} }, deltas);
      },
      finish: () => [send("message_delta", { delta: { stop_reason: tools ? "tool_use" : "end_turn", stop_sequence: null }, ...(output && { usage: { output_tokens: output } }) })],
      usage: () => [],
      done: () => [send("message_stop", {})],
      failed: () => [send("error", { error: { type: "overloaded_error", message: "Overloaded" } })],
    };
    const usage = input && { usage: { input_tokens: input, cache_read_input_tokens: 0, output_tokens: 1 } };
    return [
      send("message_start", { message: { id: "msg_1", type: "message", role: "assistant", model: "test", content: [], stop_reason: null, ...usage } }),
      send("ping", {}),
      ...said.flatMap(([kind, ...rest]) => parts[kind](...rest)),
    ];
  },
};

const gemini = {
  path: /^\/v1beta\/models\/[\w.-]+:streamGenerateContent\?alt=sse$/,
  key: (headers) => headers["x-goog-api-key"],
  asked: ({ contents }) => contents.flatMap(({ role, parts }) => (role === "user" ? parts : [])).findLast(({ text }) => text).text,
  found: ({ contents }) => contents.flatMap(({ parts }) => parts).flatMap(({ functionResponse }) => (functionResponse ? [JSON.stringify(functionResponse.response)] : [])),
  mayUseTools: ({ toolConfig }) => toolConfig.functionCallingConfig.mode === "AUTO",
  stream(said) {
    const [promptTokenCount, candidatesTokenCount] = usageOf(said) ?? [];
    const chunk = (parts, finishReason, usage) => event({
      candidates: [{ content: { parts, role: "model" }, ...(finishReason && { finishReason }), index: 0 }],
      ...(usage && { usageMetadata: usage }), modelVersion: "test",
    });
    const parts = {
      text: (text) => pieces(text).map((text) => chunk([{ text }], undefined, promptTokenCount && { promptTokenCount })),
      call: (name, args) => [chunk([{ functionCall: { name, args }, thoughtSignature: "c2lnbmVk" }])],
      finish: () => [chunk([{ text: "" }], "STOP", promptTokenCount && { promptTokenCount, candidatesTokenCount })],
      usage: () => [],
      done: () => [],
      failed: () => [event({ error: { code: 503, message: "The model is overloaded.", status: "UNAVAILABLE" } })],
    };
    return said.flatMap(([kind, ...rest]) => parts[kind](...rest)).map((chunk) => chunk.replaceAll("\n", "\r\n"));
  },
};

const workersAi = {
  path: /^\/ai\/run\/@cf\/[\w/.-]+$/,
  key: () => undefined,
  asked: openai.asked,
  found: openai.found,
  mayUseTools: ({ tools }) => Boolean(tools),
  stream(said) {
    const parts = {
      text: (text) => pieces(text).map((response) => event({ response, p: "abcd" })),
      call: (name, args) => [event({ response: "", tool_calls: [{ name, arguments: args }] })],
      finish: () => [],
      usage: (prompt_tokens, completion_tokens) => [event({ response: "", usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens } })],
      done: () => ["data: [DONE]\n\n"],
      failed: () => [event({ error: { message: "3040: Capacity temporarily exceeded" } })],
    };
    return said.flatMap(([kind, ...rest]) => parts[kind](...rest));
  },
};

export const TONGUES = { openAi: openai, anthropic, gemini, workersAi };
