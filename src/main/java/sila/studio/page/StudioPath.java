package sila.studio.page;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Which requests are for the studio, also those that no page of it answers. */
final class StudioPath {

    private static final String ROOT = "/studio";

    private StudioPath() {}

    static boolean isOf(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }
}
