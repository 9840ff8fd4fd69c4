package org.seatwright.solver.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser for the first test that asks for it; it ends with the run. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver {
  private static final String NONE =
      "No Chromium or Chrome is installed, so no page was opened in a browser.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.find().isPresent() || System.getenv("CI") != null
        ? ConditionEvaluationResult.enabled("A browser is there, or has to be.")
        : ConditionEvaluationResult.disabled(NONE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(ChromiumExtension.class))
        .computeIfAbsent(Chromium.class, _ -> start(), Chromium.class);
  }

  private static Chromium start() {
    Path program = Chromium.find().orElseThrow(() -> new AssertionError(NONE));
    try {
      return Chromium.start(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
