package planted.hanoius.query;

/** Uses what is nested in a class that uses it. */
public class StrayCondition {
    public StrayQuery.Part part = new StrayQuery.Part();
}
