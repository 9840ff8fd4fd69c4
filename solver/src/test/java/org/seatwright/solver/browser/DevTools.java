package org.seatwright.solver.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire to a browser: calls and their answers, and what the browser tells unasked, in the Chrome
 * DevTools Protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">the protocol</a>
 */
final class DevTools implements AutoCloseable {
  /** The session of calls to the browser itself rather than to one of its pages. */
  static final String BROWSER = "";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long SECONDS_TO_ANSWER = 300;

  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger lastCall = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();

  DevTools(URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, new Incoming()).join();
  }

  /**
   * Asks the browser to do something and waits for its answer.
   *
   * @throws AssertionError where the browser refuses, with its reason
   */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int id = lastCall.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    Map<String, Object> call =
        session.equals(BROWSER)
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    socket.sendText(JSON.writeValueAsString(call), true).join();
    JsonNode message = waitFor(answer, method);
    if (message.has("error")) {
      throw new AssertionError(method + ": " + message.path("error"));
    }
    return message.path("result");
  }

  /** The outcome, or a failure that names what it was waited for. */
  static <T> T waitFor(CompletableFuture<T> outcome, String what) {
    try {
      return outcome.orTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("The browser did not answer: " + what + ".", e);
    }
  }

  /** Has {@code listener} told the name and parameters of whatever happens in a session. */
  void listen(String session, BiConsumer<String, JsonNode> listener) {
    listeners.put(session, listener);
  }

  void forget(String session) {
    listeners.remove(session);
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = calls.remove(message.path("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    BiConsumer<String, JsonNode> listener =
        listeners.get(message.path("sessionId").asString(BROWSER));
    if (listener != null) {
      listener.accept(message.path("method").asString(), message.path("params"));
    }
  }

  /** Puts the parts of messages together. */
  private final class Incoming implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        receive(message);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      calls.values().forEach(call -> call.completeExceptionally(error));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      onError(socket, new IllegalStateException("The browser hung up: " + status + " " + reason));
      return CompletableFuture.completedStage(null);
    }
  }
}
