import java.io.IOException;
import java.io.OutputStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.util.io.IOUtils;

/** One node of OpenSearch: {@code java -cp 'jars/*' Node.java FOLDER name=value...}. It ends when its input does. */
public class Node {
    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner node = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IOUtils.closeWhileHandlingException(node)));
        Thread.ofPlatform().daemon().start(Node::endWithInput);
        node.onBuild((number, settings) -> {
            for (int i = 1; i < arguments.length; i++) {
                String[] setting = arguments[i].split("=", 2);
                settings.put(setting[0], setting[1]);
            }
        });
        node.build(OpenSearchRunner.newConfigs().basePath(arguments[0]).numOfNode(1));
        Thread.currentThread().join(); // for ever: all the threads of a node are daemons
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // As good as its end.
        }
        System.exit(0);
    }
}
