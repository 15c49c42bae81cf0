package ng.powerpay.deploy;

import java.util.List;

/** Writes the dashboard's text: what rings now, then every alarm's curve with its threshold. */
final class Dashboard {

    private Dashboard() {}

    static String of(List<String> widgets) {
        return "{\"widgets\":[" + String.join(",", widgets) + "]}";
    }

    static String states(List<String> arns) {
        return """
                {"type":"alarm","width":24,"height":4,"properties":{"title":"What rings now","alarms":["%s"]}}""".formatted(String.join("\",\"", arns));
    }

    static String alarm(String name, String arn, String region) {
        return """
                {"type":"metric","width":8,"height":5,"properties":{"title":"%s","region":"%s",\
                "annotations":{"alarms":["%s"]}}}""".formatted(name, region, arn);
    }
}
