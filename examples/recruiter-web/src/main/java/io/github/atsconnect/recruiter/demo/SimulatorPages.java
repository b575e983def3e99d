package io.github.atsconnect.recruiter.demo;

import io.github.atsconnect.recruiter.web.Server;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The switches of the simulator: part of the demo, not of the product. */
public final class SimulatorPages implements Server.Extra {
  private final DemoLever lever;

  /** Switches for a simulator. */
  public SimulatorPages(DemoLever lever) {
    this.lever = lever;
  }

  @Override
  public void register(RoutesConfig routes, Server.Render render) {
    routes.get("/simulator", ctx -> show(ctx, render));
    routes.post("/simulator/pace", ctx -> done(ctx, () -> lever.pace(pace(ctx))));
    routes.post(
        "/simulator/key",
        ctx -> done(ctx, () -> lever.revoke("yes".equals(ctx.formParam("revoked")))));
    routes.post("/simulator/permissions", ctx -> done(ctx, () -> lever.refuse(unticked(ctx))));
    routes.post("/simulator/reset", ctx -> done(ctx, lever::reset));
  }

  private void show(Context ctx, Server.Render render) {
    Map<String, Object> model = new HashMap<>();
    model.put("lever", lever);
    render.accept(ctx, new Server.Part("simulator.jte", "Simulator", "simulator", model));
  }

  private static DemoLever.Pace pace(Context ctx) {
    String name = ctx.formParam("pace");
    for (DemoLever.Pace pace : DemoLever.Pace.values()) {
      if (pace.name().equals(name)) {
        return pace;
      }
    }
    return DemoLever.Pace.NORMAL;
  }

  private static Set<String> unticked(Context ctx) {
    List<String> ticked = ctx.formParams("permission");
    Set<String> rest = new HashSet<>(DemoLever.USED);
    rest.removeAll(ticked);
    return rest;
  }

  private static void done(Context ctx, Runnable change) {
    change.run();
    ctx.redirect("/simulator", HttpStatus.SEE_OTHER);
  }
}
