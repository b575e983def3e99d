package io.github.atsconnect.recruiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of this machine; nothing is downloaded. */
final class Browser implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;
  private final Path profile;
  private final String axe;
  private String base = "";

  private Browser(ChromeDriver driver, Path profile, String axe) {
    this.driver = driver;
    this.profile = profile;
    this.axe = axe;
  }

  /**
   * Starts Chromium where this machine has one: {@code -Dbrowser=} and {@code -Dbrowser.driver=},
   * the environment's {@code CHROMIUM} and {@code CHROMEDRIVER}, or the search path.
   */
  static Optional<Browser> start() throws IOException {
    SELENIUM.setLevel(Level.OFF);
    Optional<File> chromium =
        find("browser", "CHROMIUM", "chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = find("browser.driver", "CHROMEDRIVER", "chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      return Optional.empty();
    }
    Path profile = Files.createTempDirectory("recruiter-web-browser-");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--lang=en",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get())
            .usingAnyFreePort()
            .build();
    Files.createDirectories(SHOTS);
    return Optional.of(new Browser(new ChromeDriver(service, options), profile, axe()));
  }

  private static Optional<File> find(String property, String variable, String... names) {
    for (String given : new String[] {System.getProperty(property), System.getenv(variable)}) {
      if (given != null && !given.isEmpty()) {
        return Optional.of(new File(given));
      }
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(n -> Stream.of(path.split(File.pathSeparator)).map(d -> new File(d, n)))
        .filter(File::canExecute)
        .findFirst();
  }

  private static String axe() throws IOException {
    String version = System.getProperty("axe.version");
    String resource = "/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js";
    try (InputStream in = Browser.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Begins with a server: no cookies, no log, a wide light window. */
  void at(String url) {
    base = url;
    driver.manage().deleteAllCookies();
    driver.manage().logs().get(LogType.BROWSER);
    size(WIDE);
    dark(false);
  }

  void open(String path) {
    driver.get(base + path);
  }

  /** The path with its query. */
  String place() {
    return driver.getCurrentUrl().substring(base.length());
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The first that is shown; waits for it. */
  WebElement the(String css) {
    await(css, () -> all(css).stream().anyMatch(WebElement::isDisplayed));
    return all(css).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
  }

  /** What is in it; waits until that holds the words. */
  void sees(String css, String words) {
    await(
        css + " says " + words,
        () -> all(css).stream().anyMatch(e -> e.isDisplayed() && e.getText().contains(words)));
  }

  boolean has(String css) {
    return all(css).stream().anyMatch(WebElement::isDisplayed);
  }

  void click(String css) {
    WebElement element = the(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  void write(String css, String text) {
    WebElement field = the(css);
    field.clear();
    field.sendKeys(text);
  }

  /** A choice of a radio button, which the words beside it cover. */
  void choose(String css) {
    driver.executeScript("arguments[0].click()", all(css).get(0));
  }

  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Tabs once and says where the focus is then. */
  String tab() {
    press(Keys.TAB);
    return String.valueOf(
        script(
            "return document.activeElement.className + ' ' + document.activeElement.textContent"));
  }

  String script(String script) {
    return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
  }

  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        shot("failed", WIDE, false);
        throw new AssertionError("waited in vain for: " + what + " at " + place());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (StaleElementReferenceException | NoSuchElementException e) {
      return false; // replaced while we looked
    }
  }

  /**
   * Looks at a screen: nothing in the console, nothing wider than the window, nothing that axe
   * calls serious, in light and dark; and pictures of it, wide and narrow.
   */
  void inspect(String screen) {
    for (boolean dark : new boolean[] {false, true}) {
      dark(dark);
      for (int width : new int[] {NARROW, WIDE}) {
        size(width);
        assertThat(script("return document.documentElement.scrollWidth"))
            .as("width of %s at %d", screen, width)
            .isEqualTo(String.valueOf(width));
        shot(screen, width, dark);
      }
      assertThat(errors()).as("console at %s", screen).isEmpty();
      assertThat(violations()).as("%s, %s", screen, dark ? "dark" : "light").isEmpty();
      // What axe itself makes the console say is not the product's.
      errors();
    }
    dark(false);
  }

  /** A picture for the README. */
  void picture(String name, int width, int height, boolean dark) {
    dark(dark);
    size(width, height);
    shot(name, width, dark);
    dark(false);
    size(WIDE);
  }

  /** What the console holds that is no mere hint. */
  List<String> errors() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<String> violations() {
    driver.executeScript("if (!window.axe) { " + axe + " }");
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' +"
                + " n.any.map(a => a.message).join()).join('\\n'))));");
    return new ArrayList<>((List<String>) found);
  }

  void dark(boolean yes) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", yes ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  private void size(int width) {
    size(width, HEIGHT);
  }

  private void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private void shot(String screen, int width, boolean dark) {
    String name = screen + "-" + width + (dark ? "-dark" : "") + ".png";
    String data =
        (String)
            driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png")).get("data");
    try {
      Files.write(SHOTS.resolve(name), Base64.getDecoder().decode(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
